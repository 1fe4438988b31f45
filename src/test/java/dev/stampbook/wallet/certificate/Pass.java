package dev.stampbook.wallet.certificate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// What a phone is told at an address that a pass is taken from; it goes where it is led.
public record Pass(HttpResponse<byte[]> answer) {

    /// Asks once.
    public static Pass of(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        try (var client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            return new Pass(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    /// The file as it would be read by eye: what is stored in it is not compressed.
    public String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
