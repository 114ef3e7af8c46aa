package org.placard.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.placard.model.AttackPattern;
import org.placard.model.Capability;
import org.placard.model.Category;

/** The form of {@code catalog-data/attack-patterns/<id>.yaml}. */
final class AttackPatternFile {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private AttackPatternFile() {}

    static AttackPattern read(FileFields fields) {
        fields.only("id", "name", "happens", "needs", "categories", "references", "defence");
        String id = fields.text("id");
        fields.fileIsNamed("id", id + ".yaml");
        if (!ID.matcher(id).matches()) {
            throw fields.error("id", "'" + id + "' has other characters than lower-case letters, digits and hyphens");
        }
        Set<Capability> needs = EnumSet.noneOf(Capability.class);
        needs.addAll(all(fields, "needs", Capability::of));
        Set<Category> categories = EnumSet.noneOf(Category.class);
        categories.addAll(all(fields, "categories", Category::of));
        if (needs.isEmpty() && categories.isEmpty()) {
            throw fields.error("needs", "and categories are both missing; say which tools the pattern concerns");
        }
        String name = fields.text("name");
        if (name.length() > 80) {
            throw fields.error("name", "is longer than 80 characters; shorten it");
        }
        return new AttackPattern(
                id, name, fields.text("happens"), needs, categories, references(fields), fields.text("defence"));
    }

    private static <E> List<E> all(FileFields fields, String field, Function<String, E> of) {
        var all = new ArrayList<E>();
        for (String id : fields.texts(field)) {
            all.add(fields.spelled(field, id, of));
        }
        return all;
    }

    private static List<AttackPattern.Reference> references(FileFields fields) {
        var references = new ArrayList<AttackPattern.Reference>();
        for (FileFields each : fields.list("references")) {
            each.only("framework", "version", "id", "title", "url");
            String url = each.text("url");
            if (!url.startsWith("https://")) {
                throw each.error("url", "is no https:// address");
            }
            references.add(new AttackPattern.Reference(
                    each.text("framework"), each.text("version"), each.text("id"), each.text("title"), url));
        }
        if (references.isEmpty()) {
            throw fields.error("references", "is missing; name at least one source");
        }
        return references;
    }
}
