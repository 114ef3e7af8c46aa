package org.placard.pages;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.placard.model.ToolAddress;
import org.placard.store.KeptChange;

/** Changes as an Atom feed (RFC 4287). Publishers' names are text in it, with what XML cannot hold spelled out. */
final class Feed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private Feed() throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * @param path of the page that shows the same
     * @param self the feed's own address, without a host
     * @param base scheme and host, without a slash at the end
     */
    static String of(String title, String path, String self, String base, List<KeptChange> changes) {
        try {
            var feed = new Feed();
            feed.write(title, path, self, base, changes);
            return feed.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is always XML", e);
        }
    }

    private void write(String title, String path, String self, String base, List<KeptChange> changes)
            throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        element("title", Shown.line(title, 200));
        element("id", base + self);
        element(
                "updated",
                changes.isEmpty()
                        ? Instant.EPOCH.toString()
                        : changes.getFirst().noticed().toString());
        link("self", base + self, "application/atom+xml");
        link("alternate", base + path, "text/html");
        out.writeStartElement("author");
        element("name", "Placard");
        out.writeEndElement();
        for (KeptChange change : changes) {
            entry(change, base);
        }
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private void entry(KeptChange kept, String base) throws XMLStreamException {
        var change = kept.change();
        String history = "%s/tools/%s/%s/history".formatted(base, kept.server(), ToolAddress.of(change.name()));
        out.writeStartElement("entry");
        element(
                "title",
                "%s%s of %s: %s"
                        .formatted(
                                change.raised() ? "⚠ " : "",
                                Shown.line(change.name(), 100),
                                Shown.line(kept.serverTitle(), 80),
                                change.kind().id()));
        element("id", history + "#" + kept.id());
        element("updated", kept.noticed().toString());
        link("alternate", history, "text/html");
        out.writeEmptyElement("category");
        out.writeAttribute("term", change.kind().id());
        element("summary", Shown.line(change.words(), 1_000));
        out.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(content);
        out.writeEndElement();
    }

    private void link(String rel, String href, String type) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", href);
        out.writeAttribute("type", type);
    }
}
