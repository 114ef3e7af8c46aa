package org.placard.store;

import org.placard.model.IngestReport;

/** A report of an ingest, kept. */
public record KeptReport(long id, IngestReport report) {}
