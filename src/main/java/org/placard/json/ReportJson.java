package org.placard.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.placard.model.CrawlRun;
import org.placard.model.IngestReport;

/** Writes a report as JSON text, on one line, that reads back equal (but for parts of a millisecond). */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    public static String write(IngestReport report) {
        try {
            return MAPPER.writeValueAsString(IngestReportView.of(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always JSON", e);
        }
    }

    /**
     * @throws IllegalStateException if the text was not written by {@link #write}
     */
    public static IngestReport read(String text) {
        try {
            return MAPPER.readValue(text, IngestReportView.class).report();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    public static String write(CrawlRun run) {
        try {
            return MAPPER.writeValueAsString(CrawlRunView.of(run));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run is always JSON", e);
        }
    }

    /**
     * @throws IllegalStateException if the text was not written by {@link #write(CrawlRun)}
     */
    public static CrawlRun readRun(String text) {
        try {
            return MAPPER.readValue(text, CrawlRunView.class).run();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored run cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
