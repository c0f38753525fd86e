package org.federation.learning.certificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.learning.Content;
import org.federation.learning.Learner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A certificate from the first request to its verification by a stranger. */
@QuarkusTest
class CertificateTest {

    /** Before an Ed25519 key's 32 bytes in X.509 form (RFC 8410). */
    private static final byte[] ED25519 = new BigInteger("302a300506032b6570032100", 16).toByteArray();

    private Learner learner;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void learn() throws SQLException {
        clock.set(Instant.parse("2031-06-02T04:00:00Z"));
        learner = new Learner(Content.unit(), clock, "周晓禾");
        learned("2031-05-03", 4_000);
        learned("2031-05-20", 5_045);
        learned("2031-06-01", 100);
    }

    private void learned(String day, int seconds) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO study_day VALUES ('%s', '%s', %d)".formatted(learner.id, day, seconds));
        }
    }

    private Response certificate(String from, String to, String language) {
        return learner.asks()
                .header("Accept-Language", language)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/me/learning-certificate");
    }

    private static Response verify(String code) {
        return given().basePath(Content.BASE).get("/certificates/" + code);
    }

    private static String code(Response certificate) {
        return certificate
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .header("Content-Disposition")
                .replaceAll(".*certificate-|\\.pdf.*", "");
    }

    @Test
    void itSaysWhatTheLedgerSaysInAnEmbeddedFont() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(certificate("2031-05-01", "2031-05-31", "zh-CN").asByteArray())) {
            String text = new PDFTextStripper().getText(document);
            for (String said : List.of("学习证明", "周晓禾", "2031年5月1日 至 2031年5月31日", "2 小时 30 分", "2031年6月2日")) {
                assertTrue(text.contains(said), said + " in " + text);
            }
            document.getPage(0).getResources().getFontNames().forEach(name -> {
                try {
                    PDFont font = document.getPage(0).getResources().getFont(name);
                    assertTrue(font.isEmbedded());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+NotoSansSC.*"), font.getName());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void itSpeaksEnglishAndIsSmall() throws IOException {
        byte[] pdf = certificate("2031-05-01", "2031-05-31", "en-GB").asByteArray();
        assertTrue(pdf.length < 200_000, "bytes: " + pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("from 1 May 2031 to 31 May 2031") && text.contains("2 h 30 min"), text);
        }
    }

    @Test
    void itsSquareCodeLeadsToItsVerification() throws IOException, NotFoundException {
        Response certificate = certificate("2031-05-01", "2031-05-31", "zh-CN");
        try (PDDocument document = Loader.loadPDF(certificate.asByteArray())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            String address = new MultiFormatReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                    .getText();
            assertEquals("https://learn.test/verify/" + code(certificate), address);
        }
    }

    @Test
    void aStrangerVerifiesItWithoutAToken() throws GeneralSecurityException {
        String code = code(certificate("2031-05-01", "2031-05-31", "zh-CN"));
        JsonPath told = verify(code)
                .then()
                .statusCode(200)
                .body("holder", equalTo("周**"))
                .body("from", equalTo("2031-05-01"))
                .body("learningSeconds", equalTo(9_045))
                .body("completions", equalTo(0))
                .body("issuedAt", equalTo("2031-06-02T04:00:00Z"))
                .body("code", matchesPattern("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"))
                .extract()
                .jsonPath();
        assertFalse(told.prettify().contains(learner.id.toString()));

        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey(told.getString("keyId")));
        signature.update(told.getString("statement").getBytes(StandardCharsets.UTF_8));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(told.getString("signature"))));
    }

    private static PublicKey publicKey(String id) throws GeneralSecurityException {
        String x = given().basePath(Content.BASE)
                .get("/certificate-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("keys.find { it.kid == '" + id + "' }.x");
        byte[] encoded = new byte[ED25519.length + 32];
        System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
        System.arraycopy(Base64.getUrlDecoder().decode(x), 0, encoded, ED25519.length, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String code = code(certificate("2031-05-01", "2031-05-31", "zh-CN"));
        verify(CertificateCodes.grouped(code).toLowerCase(Locale.ROOT)).then().statusCode(200);
    }

    @Test
    void aCodeThatIsNoneIsNotFound() {
        String code = code(certificate("2031-05-01", "2031-05-31", "zh-CN"));
        String other = (code.charAt(0) == '7' ? '8' : '7') + code.substring(1);
        for (String none : List.of(other, "x", "00000000000000000000", "ZZZZZZZZZZZZZZZZZZZZ", code + "0")) {
            verify(none).then().statusCode(404).body("type", endsWith(":not-found"));
        }
    }

    @Test
    void whatSaysTheSameIsTheSameCertificate() throws SQLException {
        List<String> codes = Together.run(4, twin -> code(certificate("2031-05-01", "2031-05-31", "zh-CN")));
        assertEquals(1, codes.stream().distinct().count());
        learned("2031-05-21", 60);
        assertFalse(codes.contains(code(certificate("2031-05-01", "2031-05-31", "zh-CN"))));
    }

    @Test
    void whatCannotBeCertifiedIsRefused() {
        certificate("2031-05-31", "2031-05-01", "zh-CN").then().statusCode(422);
        certificate("2031-05-01", "2031-06-03", "zh-CN")
                .then()
                .statusCode(422)
                .body("type", endsWith(":certificate-period"));
        certificate("2030-05-01", "2030-05-31", "zh-CN")
                .then()
                .statusCode(422)
                .body("type", endsWith(":certificate-without-learning"));
        certificate("yesterday", "2031-05-31", "zh-CN").then().statusCode(400);
        learner.asks().get("/me/learning-certificate").then().statusCode(400);
    }

    @Test
    void aNameWithAnUnheardOfCharacterIsPrintedAllTheSame() {
        Learner odd = new Learner(Content.unit(), clock, "王\uD869\uDED6\u0007禾");
        learner = odd;
        try {
            learned("2031-05-03", 4_000);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        certificate("2031-05-01", "2031-05-31", "zh-CN").then().statusCode(200);
    }
}
