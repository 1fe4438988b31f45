package dev.stampbook.wallet.apple;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Packs files into one, uncompressed: pictures do not shrink, and trying to costs more than the
/// signature.
///
/// The layout is that of PKWARE's APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16, with nothing
/// optional in it. The library of the JDK would sum up every picture once more for every pass.
final class Archive {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short VERSION = 10;

    /// Bit 11: names are UTF-8.
    private static final short NAMES_ARE_UTF_8 = 0x0800;

    /// The first day that archives can tell. A real one would make equal passes differ.
    private static final short DAY = (1 << 5) | 1;

    private static final short NONE = 0;

    private Archive() {}

    static byte[] of(List<Packed> files) {
        var names = files.stream().map(file -> file.name().getBytes(UTF_8)).toList();
        var size = END_BYTES;
        for (var at = 0; at < files.size(); at++) {
            size += LOCAL_BYTES + CENTRAL_BYTES + 2 * names.get(at).length;
            size += files.get(at).bytes().length;
        }
        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        var places = new int[files.size()];
        for (var at = 0; at < places.length; at++) {
            places[at] = out.position();
            about(out.putInt(LOCAL), files.get(at), names.get(at));
            out.put(names.get(at)).put(files.get(at).bytes());
        }
        var directory = out.position();
        for (var at = 0; at < places.length; at++) {
            about(out.putInt(CENTRAL).putShort(VERSION), files.get(at), names.get(at));
            // No comment, the first disk, no attributes.
            out.putShort(NONE).putShort(NONE).putShort(NONE).putInt(NONE);
            out.putInt(places[at]).put(names.get(at));
        }
        return end(out, places.length, directory).array();
    }

    /// What both headers of a file say; stored as it is, with nothing extra.
    private static void about(ByteBuffer out, Packed file, byte[] name) {
        out.putShort(VERSION).putShort(NAMES_ARE_UTF_8).putShort(NONE);
        out.putShort(NONE).putShort(DAY).putInt((int) file.crc());
        out.putInt(file.bytes().length).putInt(file.bytes().length);
        out.putShort((short) name.length).putShort(NONE);
    }

    private static ByteBuffer end(ByteBuffer out, int files, int directory) {
        var bytes = out.position() - directory;
        out.putInt(END).putShort(NONE).putShort(NONE);
        out.putShort((short) files).putShort((short) files);
        return out.putInt(bytes).putInt(directory).putShort(NONE);
    }
}
