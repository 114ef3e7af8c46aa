package org.placard.manifest;

/** One tool object on its own. */
final class SingleToolFormat implements ManifestFormat {

    @Override
    public String id() {
        return "single-tool";
    }

    @Override
    public boolean recognises(Document document) {
        return ToolShapes.defined(document.root()) || ToolShapes.function(document.root());
    }

    @Override
    public void read(Document document, Reading reading) {
        var server = new ServerDraft(reading, Identity.fromName(document.name()));
        server.tool(document.root(), "tool", ToolFields.Missing.IS_EMPTY);
        reading.server(server.finished(id()));
    }
}
