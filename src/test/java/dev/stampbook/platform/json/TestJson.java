package dev.stampbook.platform.json;

import tools.jackson.databind.json.JsonMapper;

/// The product's JSON without a Spring context.
public final class TestJson {

    private TestJson() {}

    /// As the product stores and reads its own.
    public static Json json() {
        return new Json(strict());
    }

    /// As the doors read.
    public static JsonMapper strict() {
        var builder = JsonMapper.builder(new JsonConfiguration().boundedJson());
        JsonConfiguration.strict(builder);
        return builder.build();
    }
}
