package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.placard.model.ReadingProblem.Kind;

/** A bare list of servers as the registry was first seeded: {@code [{id, name, version_detail, packages}]}. */
final class RegistrySeedFormat implements ManifestFormat {

    @Override
    public String id() {
        return "registry-seed";
    }

    @Override
    public boolean recognises(Document document) {
        return document.root().isArray() && ServerJson.looksSo(document.root().path(0));
    }

    @Override
    public void read(Document document, Reading reading) {
        int i = 0;
        for (JsonNode row : document.root()) {
            String place = "[" + i++ + "]";
            if (!row.isObject()) {
                reading.itemLost(Kind.MALFORMED, place, "a row of the list holds no server");
            } else if (ServerJson.latest(row.path("version_detail"))) {
                ServerJson.read(row, MissingNode.getInstance(), place, id(), reading);
            }
        }
    }
}
