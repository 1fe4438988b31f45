package dev.stampbook.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A PDF document of sheets, A4 unless said otherwise; what is on them waits in a file, not in
/// memory.
public final class Paper implements AutoCloseable {

    private final PDDocument document;
    private final Lettering lettering;

    /// A document with a title and a language (BCP 47), for those who hear it.
    public Paper(String title, String language) {
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        lettering = new Lettering(document);
    }

    /// A new sheet of A4; it is closed before the next one.
    public Sheet sheet() {
        return sheet(PDRectangle.A4);
    }

    /// A new sheet of this size, from its top left corner on.
    public Sheet sheet(Box size) {
        return sheet(
                new PDRectangle(
                        (float) (size.width() * Sheet.POINTS_PER_MM),
                        (float) (size.height() * Sheet.POINTS_PER_MM)));
    }

    private Sheet sheet(PDRectangle size) {
        var page = new PDPage(size);
        document.addPage(page);
        try {
            var content = new PDPageContentStream(document, page);
            return new Sheet(content, lettering, size.getHeight());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The first page as a picture, with so many dots to the inch.
    public byte[] png(int dotsPerInch) {
        var bytes = new ByteArrayOutputStream();
        try (var saved = Loader.loadPDF(bytes())) {
            var picture = new PDFRenderer(saved).renderImageWithDPI(0, dotsPerInch);
            ImageIO.write(picture, "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /// The document as a file.
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
