package org.placard.manifest;

/** ToolSDK's registry, one file a package: {@code {type: mcp-server, packageName, runtime, url, env}}. */
final class ToolsdkPackageFormat implements ManifestFormat {

    @Override
    public String id() {
        return "toolsdk-package";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("packageName").isTextual()
                && document.get("type").asText("").startsWith("mcp-");
    }

    @Override
    public void read(Document document, Reading reading) {
        String name = document.get("packageName").textValue();
        String repository = Nodes.text(document.root(), "url");
        var server = new ServerDraft(reading, name.isBlank() ? Identity.fromName(document.name()) : name);
        server.title(Nodes.text(document.root(), "name"))
                .description(Nodes.text(document.root(), "description"))
                .repository(repository)
                .addPackage(Packages.of(Nodes.text(document.root(), "runtime"), name));
        reading.server(server.finished(id()));
    }
}
