package org.placard.manifest;

/** ToolHive's {@code spec.yaml}, or one entry of its older registry: names of tools, sometimes their definitions. */
final class ToolhiveSpecFormat implements ManifestFormat {

    @Override
    public String id() {
        return "toolhive-spec";
    }

    @Override
    public boolean recognises(Document document) {
        return ToolhiveEntry.looksSo(document.root());
    }

    @Override
    public void read(Document document, Reading reading) {
        String name = Nodes.text(document.root(), "name");
        ToolhiveEntry.read(name != null ? name : Identity.fromName(document.name()), document.root(), id(), reading);
    }
}
