package dev.stampbook.wallet.apple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs files into one, uncompressed: pictures do not shrink, and trying to costs more than the
/// signature.
final class Archive {

    /// The first moment that archives can tell. A real one would make equal passes differ.
    private static final LocalDateTime MADE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int FRAME_BYTES = 160;

    private Archive() {}

    static byte[] of(List<Packed> files) {
        var size = files.stream().mapToInt(file -> file.bytes().length + FRAME_BYTES).sum();
        var bytes = new ByteArrayOutputStream(size);
        try (var archive = new ZipOutputStream(bytes)) {
            for (var file : files) {
                archive.putNextEntry(entry(file));
                archive.write(file.bytes());
                archive.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(Packed file) {
        var entry = new ZipEntry(file.name());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.bytes().length);
        entry.setCrc(file.crc());
        entry.setTimeLocal(MADE);
        return entry;
    }
}
