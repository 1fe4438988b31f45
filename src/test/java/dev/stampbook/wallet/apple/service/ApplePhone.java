package dev.stampbook.wallet.apple.service;

import dev.stampbook.wallet.apple.NewsDesk;
import dev.stampbook.wallet.apple.Opened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An iPhone as we know it: it says that it keeps a pass, asks what has changed when somebody tells
/// it to, fetches that, and says when a pass is gone.
public final class ApplePhone implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Opened> passes = new HashMap<>();
    private final Map<String, String> since = new HashMap<>();
    private final Map<String, NewsDesk> desks = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final String server;
    private final String name = random();
    private String token = random() + random();
    private @Nullable String tag;

    /// One that reaches the server there, whatever its passes say.
    public ApplePhone(String server) {
        this.server = server;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// Where Apple reaches it.
    public String token() {
        return token;
    }

    /// What it calls itself.
    public String name() {
        return name;
    }

    /// What it was answered, in order: `POST 201`.
    public List<String> log() {
        return List.copyOf(log);
    }

    /// Takes a pass from its address and says so; answers its serial.
    public String adds(String address) {
        var pass = Opened.of(send(request(server + address)).body());
        var serial = pass.pass().at("/serialNumber").asString();
        passes.put(serial, pass);
        registers(serial);
        return serial;
    }

    /// Takes a pass that says nothing of a desk for news, and says so there.
    public String adds(String address, NewsDesk desk) {
        var pass = Opened.of(send(request(server + address)).body());
        var serial = pass.pass().at("/serialNumber").asString();
        passes.put(serial, pass);
        desks.put(serial, desk);
        registers(serial);
        return serial;
    }

    /// Says that it keeps a pass.
    public int registers(String serial) {
        var body = BodyPublishers.ofString(JSON.writeValueAsString(Map.of("pushToken", token)));
        return said(signed(serial, registration(serial)).POST(body));
    }

    /// Is reached elsewhere from now on, and says so of every pass.
    public void moves() {
        token = random() + random();
        List.copyOf(passes.keySet()).forEach(this::registers);
    }

    /// Somebody told it that there is news: it asks for what, and fetches that.
    public void isTold() {
        var type = passes.values().iterator().next();
        var query = tag == null ? "" : "?passesUpdatedSince=" + tag;
        var path = "/v1/devices/" + name + "/registrations/" + type(type);
        var answer = send(request(path(type) + path + query));
        log.add("LIST " + answer.statusCode());
        if (answer.statusCode() == 200) {
            var told = JSON.readTree(answer.body());
            tag = told.at("/lastUpdated").asString();
            told.at("/serialNumbers").valueStream().forEach(one -> fetches(one.asString()));
        }
    }

    /// Fetches a pass, unless it looks as it did.
    public int fetches(String serial) {
        var path = "/v1/passes/" + type(pass(serial)) + "/" + serial;
        var request = signed(serial, path).GET();
        if (since.containsKey(serial)) {
            request.header("If-Modified-Since", since.get(serial));
        }
        var answer = send(request);
        log.add("PASS " + answer.statusCode());
        if (answer.statusCode() == 200) {
            passes.put(serial, Opened.of(answer.body()));
            since.put(serial, answer.headers().firstValue("Last-Modified").orElseThrow());
        }
        return answer.statusCode();
    }

    /// Throws a pass away and says so.
    public int removes(String serial) {
        return said(signed(serial, registration(serial)).DELETE());
    }

    /// How far a card is that it shows.
    public String shows(String serial) {
        return pass(serial).pass().at("/storeCard/headerFields/0/value").asString();
    }

    /// A pass as it has it.
    public Opened pass(String serial) {
        return Objects.requireNonNull(passes.get(serial), serial);
    }

    /// Since when a pass is as it has it, as the server said.
    public String since(String serial) {
        return Objects.requireNonNull(since.get(serial), serial);
    }

    @Override
    public void close() {
        client.close();
    }

    private static String type(Opened pass) {
        return pass.pass().at("/passTypeIdentifier").asString();
    }

    /// Where it asks for news of a pass, and with which secret.
    private NewsDesk desk(Opened pass) {
        var told = pass.pass();
        var known = desks.get(told.at("/serialNumber").asString());
        return known == null
                ? new NewsDesk(
                        told.at("/webServiceURL").asString(),
                        told.at("/authenticationToken").asString())
                : known;
    }

    private String path(Opened pass) {
        return server + URI.create(desk(pass).url()).getPath();
    }

    private String registration(String serial) {
        return "/v1/devices/" + name + "/registrations/" + type(pass(serial)) + "/" + serial;
    }

    private HttpRequest.Builder signed(String serial, String path) {
        var pass = pass(serial);
        return request(path(pass) + path)
                .header("Authorization", "ApplePass " + desk(pass).token());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private int said(HttpRequest.Builder request) {
        var answer = send(request);
        var method = request.build().method().toUpperCase(Locale.ROOT);
        log.add(method + " " + answer.statusCode());
        return answer.statusCode();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }
}
