package dev.stampbook.wallet.apple;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes pass files. One serves a whole server: it keeps the pictures.
@Component
public class PassMaking {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PassImages images = new PassImages();

    /// The file that was ordered; the same order gives the same bytes.
    public byte[] file(PassOrder order) {
        var files = files(order);
        var manifest = manifest(files);
        files.add(new Packed("manifest.json", manifest));
        files.add(new Packed("signature", order.signer().sign(manifest, order.at())));
        return Archive.of(files);
    }

    /// One file with the passes that were ordered, each under the number of its place; each is
    /// valid without the others.
    byte[] files(List<PassOrder> orders) {
        var files = new ArrayList<Packed>();
        for (var order : orders) {
            files.add(new Packed(files.size() + 1 + ".pkpass", file(order)));
        }
        return Archive.of(files);
    }

    /// What the pass looks like, as 64 hexadecimal digits: the same for the same files, whoever
    /// signs them and when.
    public String fingerprint(PassOrder order) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(manifest(files(order)));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private List<Packed> files(PassOrder order) {
        var content = order.content();
        var texts = new PassTexts(content);
        var files = new ArrayList<Packed>();
        var json = new PassJson(content, texts).bytes(order.signer().identity(), order.news());
        files.add(new Packed("pass.json", json));
        files.addAll(images.of(content));
        content.said().keySet().stream()
                .sorted()
                .map(tag -> new Packed(tag + ".lproj/pass.strings", texts.strings(tag)))
                .forEach(files::add);
        return files;
    }

    private static byte[] manifest(List<Packed> files) {
        var sums = new LinkedHashMap<String, String>();
        files.forEach(file -> sums.put(file.name(), file.sha1()));
        return JSON.writeValueAsBytes(sums);
    }
}
