package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A page to be printed: a title and some lines, as a PDF with the font in it. */
final class Leaflet {

    private static final float MARGIN = 64;
    private static final float TITLE_SIZE = 24;
    private static final float LINE_SIZE = 12.5f;
    private static final float LINE_HEIGHT = 26;

    private final JsonNode words;

    /** @param words with {@code title} and {@code lines} */
    Leaflet(JsonNode words) {
        this.words = words;
    }

    byte[] bytes() throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream file = Leaflet.class.getResourceAsStream(Filmstrip.FONT)) {
            PDFont font = PDType0Font.load(document, Objects.requireNonNull(file, Filmstrip.FONT), true);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle(words.path("title").asText());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, font, page.getMediaBox().getHeight() - MARGIN - TITLE_SIZE);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void write(PDPageContentStream content, PDFont font, float top) throws IOException {
        content.beginText();
        content.newLineAtOffset(MARGIN, top);
        content.setFont(font, TITLE_SIZE);
        content.showText(words.path("title").asText());
        content.newLineAtOffset(0, -2 * LINE_HEIGHT);
        content.setFont(font, LINE_SIZE);
        for (JsonNode line : words.path("lines")) {
            content.showText(line.asText());
            content.newLineAtOffset(0, -LINE_HEIGHT);
        }
        content.endText();
    }
}
