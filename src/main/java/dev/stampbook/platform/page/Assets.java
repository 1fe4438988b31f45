package dev.stampbook.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.ClassPathResource;

/// Addresses of styles, scripts and pictures. Each carries a hash of the content, so that a browser
/// may keep it for good.
public final class Assets {

    private static final ConcurrentMap<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file under `static/`: `css/base.css` → `/assets/1f3a…/css/base.css`.
    public static String url(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::hashed);
    }

    private static String hashed(String file) {
        try (var content = new ClassPathResource("static/" + file).getInputStream()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/assets/" + HexFormat.of().formatHex(hash, 0, 6) + "/" + file;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
