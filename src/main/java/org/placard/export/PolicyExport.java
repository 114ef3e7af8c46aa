package org.placard.export;

import java.util.Locale;

/**
 * A target that a policy can be written for: one class each. The law of all of them: what leaves never lets a call
 * through that the policy denies, and never lets through unseen what the policy asks about.
 */
public sealed interface PolicyExport
        permits PolicyJsonExport,
                PolicyLayerExport,
                InterceptExport,
                ClaudeCodeExport,
                CodexExport,
                GeminiSettingsExport,
                GeminiPolicyExport,
                ToolHiveExport,
                DockerCedarExport,
                DockerToolsExport,
                AgentgatewayExport,
                VsCodeExport,
                CursorExport,
                CopilotCliExport,
                OpencodeExport,
                OpaExport,
                LiteLlmExport,
                AgtExport {

    /** How we know that the file does what the report says. */
    enum Verified {
        /** Run through the target's own engine, or the engine that it embeds: in a test, or by src/test/engines. */
        ENGINE,
        /** The file was read by the target's own program; what it then does is evaluated as documented. */
        PARSER,
        /** A test evaluates the file as the target's documentation says. Not verified against the engine. */
        DOCUMENTATION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What that is worth, as one sentence. */
        public String sentence() {
            return switch (this) {
                case ENGINE ->
                    "Files of this kind were run through the target's own engine, or the one that it embeds.";
                case PARSER ->
                    "Files of this kind were read by the target's own program; what it then does was tested as documented.";
                case DOCUMENTATION ->
                    "Tested as the documentation of the target says; not verified against the target's engine.";
            };
        }
    }

    /** The one spelling on the command line and in addresses, such as {@code claude-code}. */
    String id();

    /** The name for people. */
    String title();

    /** What the file is usually called. */
    String fileName();

    /** The media type under which it is served. */
    String mediaType();

    Verified verified();

    /**
     * Whether the file names the server. The name must then be the one that the user configured: a rule for another
     * name does nothing, without a word.
     */
    default boolean addressed() {
        return true;
    }

    /** Where the file goes and what to know about it, as sentences for people. */
    String instructions();

    /**
     * Writes the file.
     *
     * @throws AliasRefused if the target cannot carry the alias
     */
    Exported export(ExportRequest request);
}
