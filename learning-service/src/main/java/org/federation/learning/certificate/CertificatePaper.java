package org.federation.learning.certificate;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The page of a certificate: text in an embedded font, frames, a square code. Measures are points from its lower left.
 */
final class CertificatePaper implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    /** Noto Sans SC; only the glyphs that are used go into a document. */
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";

    /** In place of a character the font has no glyph for. */
    private static final String UNKNOWN = "□";

    private final PDPageContentStream content;
    private final PDFont font;

    CertificatePaper(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        try (InputStream file = CertificatePaper.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, Objects.requireNonNull(file, FONT), true);
        }
    }

    void frame(float margin, float line, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(line);
        content.addRect(margin, margin, WIDTH - 2 * margin, HEIGHT - 2 * margin);
        content.stroke();
    }

    /** A rule across the middle of the page. */
    void rule(float y, float length, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(1);
        content.moveTo((WIDTH - length) / 2, y);
        content.lineTo((WIDTH + length) / 2, y);
        content.stroke();
    }

    /** One line in the middle of the page, made smaller where it would not fit. */
    void centered(String text, float y, float size, Color color) throws IOException {
        String drawn = drawable(text);
        float longest = WIDTH - 140;
        float natural = font.getStringWidth(drawn) / 1000 * size;
        float fitting = natural > longest ? size * longest / natural : size;
        line(drawn, (WIDTH - font.getStringWidth(drawn) / 1000 * fitting) / 2, y, fitting, color);
    }

    void left(String text, float x, float y, float size, Color color) throws IOException {
        line(drawable(text), x, y, size, color);
    }

    private void line(String text, float x, float y, float size, Color color) throws IOException {
        content.beginText();
        content.setNonStrokingColor(color);
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** A QR code (ISO/IEC 18004) as so many squares, its lower left corner here. */
    void code(String address, float x, float y, float side) throws IOException {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        float module = side / code.size;
        content.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    content.addRect(x + column * module, y + side - (row + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    private String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().forEach(point -> drawable.append(hasGlyph(point) ? Character.toString(point) : UNKNOWN));
        return drawable.toString();
    }

    private boolean hasGlyph(int point) {
        try {
            font.encode(Character.toString(point));
            return !Character.isISOControl(point);
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
