package org.placard.manifest;

import java.util.List;
import java.util.Optional;

/**
 * One published form of a manifest, recognised by what is in it. To add a form: one class here, one place in
 * {@link #ALL}, one folder of fixtures.
 */
sealed interface ManifestFormat
        permits AzureConsolidatedFormat,
                BundledServerFormat,
                CatalogListFormat,
                ClientConfigFormat,
                ContractSnapshotFormat,
                DockerCatalogFormat,
                DockerServerFormat,
                ExtensionFormat,
                GatewayRegistryFormat,
                GlamaFormat,
                LiveMcpBenchFormat,
                McpbFormat,
                MetorialServerFormat,
                OpenAiFunctionsFormat,
                RegistryListFormat,
                RegistrySeedFormat,
                RegistryServerFormat,
                ScannerSignatureFormat,
                ServerCardFormat,
                ServerDiscoveryFormat,
                ServerJsonFormat,
                SingleToolFormat,
                SmitheryFormat,
                SourceyFormat,
                ToolhiveLegacyFormat,
                ToolhiveSpecFormat,
                ToolhiveUpstreamFormat,
                ToolsArrayFormat,
                ToolsListFormat,
                ToolsMapFormat,
                ToolsdkIndexFormat,
                ToolsdkPackageFormat,
                WellKnownFormat {

    /** Every form of a single document, in the order in which they are asked: the more particular first. */
    List<ManifestFormat> ALL = List.of(
            new BundledServerFormat(),
            new OpenAiFunctionsFormat(),
            new ScannerSignatureFormat(),
            new ServerCardFormat(),
            new SourceyFormat(),
            new ContractSnapshotFormat(),
            new CatalogListFormat(),
            new RegistryListFormat(),
            new RegistryServerFormat(),
            new ToolhiveUpstreamFormat(),
            new ToolhiveLegacyFormat(),
            new DockerServerFormat(),
            new DockerCatalogFormat(),
            new McpbFormat(),
            new MetorialServerFormat(),
            new ToolsdkPackageFormat(),
            new SmitheryFormat(),
            new AzureConsolidatedFormat(),
            new GatewayRegistryFormat(),
            new LiveMcpBenchFormat(),
            new GlamaFormat(),
            new WellKnownFormat(),
            new ToolhiveSpecFormat(),
            new ToolsListFormat(),
            new ServerJsonFormat(),
            new RegistrySeedFormat(),
            new ServerDiscoveryFormat(),
            new ToolsArrayFormat(),
            new SingleToolFormat(),
            new ToolsMapFormat(),
            new ToolsdkIndexFormat(),
            new ExtensionFormat(),
            new ClientConfigFormat());

    /** The one spelling used in provenance and in tables. */
    String id();

    /** Whether the document has this form. Looks at its shape only and reports nothing. */
    boolean recognises(Document document);

    /** Hands every server of a recognised document to the reading's sink, and every oddity. */
    void read(Document document, Reading reading);

    static Optional<ManifestFormat> of(Document document) {
        return ALL.stream().filter(format -> format.recognises(document)).findFirst();
    }
}
