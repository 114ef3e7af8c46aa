package org.placard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.policy.Decision;
import org.placard.policy.Policies;
import org.placard.policy.Policy;
import org.placard.policy.Recommendation;
import org.placard.policy.ToolPolicy;
import org.placard.policy.Tools;

class PolicyJsonExportTest {

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("docs/schema/policy.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Policy read(String json) throws UnreadablePolicy {
        return PolicyJsonReader.read("p.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aloneTheSeedsToolHasTheSeedsForm() {
        assertThat(PolicyJsonExport.text(
                        Recommendation.forToolAlone(Tools.allcanuse().getFirst())))
                .isEqualTo("""
                        {
                          "default": "deny",
                          "hide": [
                            "cancel_background_task"
                          ],
                          "version": "1"
                        }
                        """);
    }

    @Test
    void theServersPolicyListsEachToolAtItsDecision() {
        assertThat(PolicyJsonExport.text(Recommendation.forServer(Tools.allcanuse())))
                .isEqualTo("""
                        {
                          "default": "deny",
                          "hide": [
                            "cancel_background_task"
                          ],
                          "tools": {
                            "get_secret": {
                              "deny_if": [
                                {
                                  "conditions": [],
                                  "on_deny": "A person must approve this call. It reads, at high risk."
                                }
                              ]
                            },
                            "list_background_tasks": {},
                            "start_background_task": {
                              "limits": [
                                {
                                  "counter": "start_background_task_rate",
                                  "max": 10,
                                  "scope": "grant",
                                  "window": "minute"
                                }
                              ]
                            },
                            "write_note": {
                              "limits": [
                                {
                                  "counter": "write_note_rate",
                                  "max": 30,
                                  "scope": "grant",
                                  "window": "minute"
                                }
                              ]
                            }
                          },
                          "version": "1"
                        }
                        """);
    }

    @Test
    void whateverIsWrittenIsValidAndReadBackToTheSameBytes() throws UnreadablePolicy {
        var random = new SplittableRandom(41);
        for (int i = 0; i < 2000; i++) {
            Policy policy = Policies.any(random);
            String text = PolicyJsonExport.text(policy);
            assertThat(SCHEMA.validate(text, InputFormat.JSON)).as(text).isEmpty();
            assertThat(PolicyJsonExport.text(read(text))).isEqualTo(text);
        }
    }

    @Test
    void whatIsReadBackJudgesTheSameCallsTheSame() throws UnreadablePolicy {
        var random = new SplittableRandom(43);
        for (int i = 0; i < 500; i++) {
            Policy policy = Policies.any(random);
            Policy back = read(PolicyJsonExport.text(policy));
            assertThat(Policies.outcomes(back, new SplittableRandom(i), false))
                    .isEqualTo(Policies.outcomes(policy.withoutAsking(), new SplittableRandom(i), false));
        }
    }

    @Test
    void charactersThatCannotBeSeenAreEscaped() {
        var tools = new TreeMap<String, ToolPolicy>();
        tools.put("a\u202eb\u200b\"", ToolPolicy.of(Decision.ALLOW, ""));
        assertThat(PolicyJsonExport.text(Policy.denyingTheRest(tools))).contains("\"a\\u202eb\\u200b\\\"\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | must be an object",
                "{\"version\":\"1\"} | default: must be \"allow\" or \"deny\"",
                "{\"version\":1,\"default\":\"deny\"} | version: must be the text \"1\"",
                "{\"version\":\"1\",\"default\":\"deny\",\"tool\":{}} | unknown key 'tool'; there are all_tools, default",
                "{\"version\":\"1\",\"default\":\"deny\",\"default\":\"allow\"} | Duplicate field 'default'",
                "{\"version\":\"1\",\"default\":\"deny\",\"hide\":[\"a\",\"a\"]} | hide: names 'a' twice",
                "{\"version\":\"1\",\"default\":\"deny\",\"hide\":\"a\"} | hide: must be a list",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"rate_limit\":3}}} | tools.t: has the unknown key",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"limits\":[{\"counter\":\"c\",\"window\":\"week\",\"max\":1,\"scope\":\"grant\"}]}}} | tools.t.limits[0]: no window is called 'week'",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"limits\":[{\"counter\":\"c\",\"window\":\"day\",\"max\":1}]}}} | tools.t.limits[0].scope: must be \"grant\"",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"deny_if\":[{\"conditions\":[{\"path\":\"amount\",\"op\":\"gt\",\"value\":1}]}]}}} | a path names an argument",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"deny_if\":[{\"conditions\":[{\"path\":\"args.a\",\"op\":\"gt\",\"value\":\"1\"}]}]}}} | compares with a number",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"deny_if\":[{\"on_deny\":\"x\"}]}}} | has no conditions",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"require\":[{\"conditions\":[]}]}}} | at least one condition",
                "{\"version\":\"1\" | is not JSON",
            })
    void whatIsWrongIsRefusedWithItsFieldAndTheRepair(String json, String expected) {
        UnreadablePolicy refused = catchThrowableOfType(UnreadablePolicy.class, () -> read(json));
        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageContaining("p.json").hasMessageContaining(expected);
        assertThat(refused.problems()).isNotEmpty();
    }

    @Test
    void aBarePathInRequireMeansThatTheArgumentIsGiven() throws UnreadablePolicy {
        Policy policy =
                read("{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"refund\":{\"require\":[\"args.reason\"]}}}");
        assertThat(policy.tools().get("refund").require().getFirst().words()).isEqualTo("reason is given");
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        for (String wrong : List.of(
                "{\"version\":\"1\"}",
                "{\"version\":\"2\",\"default\":\"deny\"}",
                "{\"version\":\"1\",\"default\":\"deny\",\"x\":1}",
                "{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"t\":{\"limits\":[{\"counter\":\"c\",\"window\":\"week\",\"max\":1,\"scope\":\"grant\"}]}}}")) {
            assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
            assertThat(catchThrowableOfType(UnreadablePolicy.class, () -> read(wrong)))
                    .isNotNull();
        }
    }
}
