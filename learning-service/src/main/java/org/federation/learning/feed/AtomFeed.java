package org.federation.learning.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in the Atom Syndication Format (RFC 4287), element by element. */
final class AtomFeed {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** What XML 1.0 cannot say, not even escaped. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    AtomFeed() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
    }

    AtomFeed language(String tag) throws XMLStreamException {
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag);
        return this;
    }

    AtomFeed id(UUID id) throws XMLStreamException {
        return text("id", "urn:uuid:" + id);
    }

    AtomFeed text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(UNSPEAKABLE.matcher(text).replaceAll(""));
        xml.writeEndElement();
        return this;
    }

    AtomFeed time(String element, Instant time) throws XMLStreamException {
        return text(element, time.toString());
    }

    AtomFeed author(String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "author");
        text("name", name);
        xml.writeEndElement();
        return this;
    }

    AtomFeed link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
        return this;
    }

    AtomFeed category(String term) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "category");
        xml.writeAttribute("term", UNSPEAKABLE.matcher(term).replaceAll(""));
        return this;
    }

    AtomFeed beginEntry() throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        return this;
    }

    AtomFeed endEntry() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    byte[] end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
