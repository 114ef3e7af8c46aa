package org.placard.manifest;

/** A bare array of tool objects, with {@code inputSchema} or with Docker's {@code arguments}. */
final class ToolsArrayFormat implements ManifestFormat {

    @Override
    public String id() {
        return "tools-array";
    }

    @Override
    public boolean recognises(Document document) {
        return ToolShapes.list(document.root());
    }

    @Override
    public void read(Document document, Reading reading) {
        var server = new ServerDraft(reading, Identity.fromName(document.name()));
        server.tools(document.root(), "", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
