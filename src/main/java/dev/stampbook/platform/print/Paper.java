package dev.stampbook.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A PDF document of A4 sheets; what is on them waits in a file, not in memory.
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

    /// A new sheet; it is closed before the next one.
    public Sheet sheet() {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            return new Sheet(new PDPageContentStream(document, page), lettering);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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
