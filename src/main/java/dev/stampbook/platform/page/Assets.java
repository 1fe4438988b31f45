package dev.stampbook.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Addresses of styles, scripts and pictures. Each carries a hash of the content, so that a browser
/// may keep it for good. A script in a folder of its own is one program with its neighbours there,
/// which it imports by name: they share one hash.
public final class Assets {

    /// Scripts below `js/` that are not alone.
    private static final Pattern PROGRAM = Pattern.compile("js/.+/[^/]+\\.js");

    private static final ConcurrentMap<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file under `static/`: `css/base.css` → `/assets/1f3a…/css/base.css`.
    public static String url(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::hashed);
    }

    private static String hashed(String file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts(file)) {
                digest.update(part.getContentAsByteArray());
            }
            return "/assets/" + HexFormat.of().formatHex(digest.digest(), 0, 6) + "/" + file;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Resource> parts(String file) throws IOException {
        if (!PROGRAM.matcher(file).matches()) {
            return List.of(new ClassPathResource("static/" + file));
        }
        var folder = file.substring(0, file.lastIndexOf('/'));
        var parts =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:static/" + folder + "/*.js");
        return Stream.of(parts)
                .sorted(Comparator.comparing(part -> String.valueOf(part.getFilename())))
                .toList();
    }
}
