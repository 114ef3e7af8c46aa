package org.placard.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

/** Jackson's factories, bounded: whatever comes in, the memory used is a small multiple of its size. */
final class Jackson {

    /**
     * Names and strings may be as long as a document. Long numbers are kept as text by {@link JsonTree}, never computed.
     * Deep nesting is skipped by {@link JsonTree} up to here, so that one deep schema costs that schema only.
     */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(20_000)
            .maxNumberLength(8 * 1024 * 1024)
            .maxStringLength(64 * 1024 * 1024)
            .maxNameLength(8 * 1024 * 1024)
            .build();

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** JSON as people write it by hand: with comments and trailing commas (JSONC). */
    static final JsonFactory JSONC = JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static final YAMLFactory YAML = yaml();

    /** Its parser builds the whole document by recursion: fewer levels than elsewhere. */
    static final TomlFactory TOML = TomlFactory.builder()
            .streamReadConstraints(CONSTRAINTS.rebuild().maxNestingDepth(200).build())
            .build();

    private Jackson() {}

    private static YAMLFactory yaml() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(100);
        options.setCodePointLimit(64 * 1024 * 1024);
        options.setAllowDuplicateKeys(true);
        return YAMLFactory.builder()
                .streamReadConstraints(CONSTRAINTS)
                .loaderOptions(options)
                .build();
    }
}
