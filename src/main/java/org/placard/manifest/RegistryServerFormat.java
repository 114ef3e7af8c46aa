package org.placard.manifest;

/** The registry API's answer for one server, also as a file of a static copy: {@code {server, _meta}}. */
final class RegistryServerFormat implements ManifestFormat {

    @Override
    public String id() {
        return "registry-server";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("server").path("name").isTextual()
                && !document.has("tools")
                && (ServerJson.looksSo(document.get("server")) || document.has("_meta"));
    }

    @Override
    public void read(Document document, Reading reading) {
        ServerJson.read(document.get("server"), ServerJson.official(document.root()), "server", id(), reading);
    }
}
