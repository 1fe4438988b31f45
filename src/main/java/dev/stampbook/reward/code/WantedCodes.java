package dev.stampbook.reward.code;

import dev.stampbook.reward.code.RedeemCodes.KnownCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Typed texts on their way to the codes that they spell. An exact match wins over one that only
/// look-alikes make.
final class WantedCodes {

    private final List<byte[]> exact = new ArrayList<>();
    private final List<byte[]> folded = new ArrayList<>();
    private final Map<String, List<String>> byExact = new HashMap<>();
    private final Map<String, List<String>> byFolded = new HashMap<>();
    private final Map<String, KnownCode> matches = new HashMap<>();
    private final Map<String, KnownCode> lookAlikes = new HashMap<>();

    void want(String text, byte[] exactHash, byte[] foldedHash) {
        exact.add(exactHash);
        folded.add(foldedHash);
        byExact.computeIfAbsent(hex(exactHash), unseen -> new ArrayList<>()).add(text);
        byFolded.computeIfAbsent(hex(foldedHash), unseen -> new ArrayList<>()).add(text);
    }

    boolean isEmpty() {
        return exact.isEmpty();
    }

    byte[][] exact() {
        return exact.toArray(byte[][]::new);
    }

    byte[][] folded() {
        return folded.toArray(byte[][]::new);
    }

    void match(byte[] exactHash, byte @Nullable [] foldedHash, KnownCode code) {
        texts(byExact, exactHash).forEach(text -> matches.put(text, code));
        if (foldedHash != null) {
            texts(byFolded, foldedHash).forEach(text -> lookAlikes.put(text, code));
        }
    }

    Map<String, KnownCode> matches() {
        var all = new HashMap<>(lookAlikes);
        all.putAll(matches);
        return all;
    }

    private static List<String> texts(Map<String, List<String>> byHash, byte[] hash) {
        return byHash.getOrDefault(hex(hash), List.of());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
