package org.placard.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.placard.model.Release;

/**
 * What search engines read of a page, as JSON-LD in the words of schema.org. It says nothing that the page does not show.
 * Browsers do not run it.
 */
@ApplicationScoped
@Named("data")
public class StructuredData {

    private static final String CONTEXT = "https://schema.org";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicAddress address;

    StructuredData(PublicAddress address) {
        this.address = address;
    }

    /** The way to a page (BreadcrumbList). */
    public RawString crumbs(Frame frame) {
        ObjectNode list = node("BreadcrumbList");
        ArrayNode items = list.putArray("itemListElement");
        for (Frame.Crumb crumb : frame.crumbs()) {
            String path = crumb.path();
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", items.size())
                    .put("name", crumb.text())
                    .put("item", address.getPrefix() + (path == null ? frame.path() : path));
        }
        return embedded(list);
    }

    /** Questions and their answers (FAQPage). */
    public RawString questions(List<AnswerView> answers) {
        ObjectNode page = node("FAQPage");
        ArrayNode questions = page.putArray("mainEntity");
        for (AnswerView answer : answers) {
            ObjectNode question = questions.addObject().put("@type", "Question").put("name", answer.question());
            question.putObject("acceptedAnswer").put("@type", "Answer").put("text", answer.answer());
        }
        return embedded(page);
    }

    /** The catalogue as data that anybody may take (Dataset). */
    public RawString dataset(HomeView home) {
        ObjectNode set = node("Dataset")
                .put("name", "Placard: hazard labels of MCP tools")
                .put("description", home.frame().description())
                .put("url", address.getPrefix() + "/")
                .put("license", LICENCE)
                .put("isAccessibleForFree", true)
                .put("version", home.rulesVersion());
        set.putObject("creator").put("@type", "Organization").put("name", "Placard " + Release.number());
        set.putArray("distribution")
                .addObject()
                .put("@type", "DataDownload")
                .put("encodingFormat", "application/json")
                .put("contentUrl", address.getPrefix() + "/api/v1/tools");
        return embedded(set);
    }

    private static ObjectNode node(String type) {
        return JSON.createObjectNode().put("@context", CONTEXT).put("@type", type);
    }

    /** As text within a script element: what could end the element, or open another, is spelled as an escape. */
    private static RawString embedded(ObjectNode node) {
        try {
            return new RawString(JSON.writeValueAsString(node)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
