package org.placard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.policy.Decision;
import org.placard.policy.Policy;
import org.placard.policy.PolicyCheck;
import org.placard.policy.Recommendation;
import org.placard.policy.ToolPolicy;
import org.placard.policy.Tools;

class ReportExportTest {

    static Stream<ReportExport> reports() {
        return ReportExport.all().stream();
    }

    private static void valid(String sarif) throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/schemas/sarif-2.1.0-rtm.5.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(sarif, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theReportIsAsExpected(ReportExport report) throws IOException {
        Path file = Path.of("src/test/resources/expected").resolve(report.id()).resolve(report.fileName());
        String text = report.text(Samples.request());
        if (System.getProperty("expected.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theOrderOfTheToolsMakesNoDifference(ReportExport report) {
        var reversed = new ArrayList<>(Samples.tools());
        Collections.reverse(reversed);
        assertThat(report.text(new ExportRequest(Samples.policy(), "pay", reversed, Samples.ORIGIN)))
                .isEqualTo(report.text(Samples.request()));
    }

    @Test
    void sarifIsValidByItsSchema() throws IOException {
        valid(new SarifExport().text(Samples.request()));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> valid("{\"version\":\"2.1.0\"}"))
                .isInstanceOf(AssertionError.class);
        valid(SarifExport.text(
                List.of(
                        new SarifExport.Subject("acme/pay", "some folder/.mcp.json", Samples.tools()),
                        new SarifExport.Subject("empty", null, List.of())),
                "1-x",
                rule -> Optional.of(new SarifExport.RuleText("Title", "Help", "https://example.com/rules/" + rule))));
        var rules = new TreeMap<String, ToolPolicy>();
        rules.put("gone", ToolPolicy.of(Decision.ALLOW, ""));
        valid(SarifExport.text("policy.json", PolicyCheck.of(Policy.denyingTheRest(rules), List.of())));
    }

    @Test
    void aFormulaInASpreadsheetStaysText() {
        var tool = Tools.tool("=cmd|' /C calc'!A0", Category.READ, Risk.LOW);
        var request = new ExportRequest(Recommendation.forServer(List.of(tool)), "x", List.of(tool), Samples.ORIGIN);
        assertThat(new CsvExport().text(request)).contains("\"'=cmd|' /C calc'!A0\"");
    }

    @Test
    void markupInANameStaysText() {
        var tool = Tools.tool("<img src=x> | [a](b) `c`\n# d", Category.READ, Risk.LOW);
        var request = new ExportRequest(Recommendation.forServer(List.of(tool)), "x", List.of(tool), Samples.ORIGIN);
        assertThat(new MarkdownExport().text(request))
                .contains("\\<img src=x\\> \\| \\[a\\]\\(b\\) \\`c\\`?\\# d")
                .doesNotContain("\n# d");
    }
}
