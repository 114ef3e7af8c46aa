package org.placard.manifest;

/** A contract snapshot that a server's own tests keep: tools in snake case, instructions, included toolsets. */
final class ContractSnapshotFormat implements ManifestFormat {

    @Override
    public String id() {
        return "contract-snapshot";
    }

    @Override
    public boolean recognises(Document document) {
        return document.get("tools").isArray()
                && (document.has("server_instructions") || document.has("included_toolsets"));
    }

    @Override
    public void read(Document document, Reading reading) {
        var server = new ServerDraft(reading, Identity.fromName(document.name()));
        server.description(Nodes.text(document.root(), "server_instructions"));
        server.tools(document.get("tools"), "tools", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
