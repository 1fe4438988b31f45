package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.Listing;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The parameters of a route, each once and each with a sentence.
@SuppressWarnings("rawtypes") // The library's own types are raw.
final class ContractParameters {

    private ContractParameters() {}

    static void add(Operation operation, Door door) {
        var all = new LinkedHashMap<String, Parameter>();
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(known -> known.stream())
                .forEach(known -> all.putIfAbsent(known.getName(), known));
        queries(door).forEach(parameter -> all.remove(name(parameter)));
        declared(door).forEach(one -> all.put(one.getName(), one));
        all.values()
                .forEach(
                        one ->
                                one.setDescription(
                                        ContractDescriptions.of(
                                                operation.getOperationId(), one.getName())));
        operation.setParameters(all.isEmpty() ? null : new ArrayList<>(all.values()));
    }

    /// What a query may name; whether a dry run is possible is said by the caller's own check.
    static Set<String> queryNames(Door door) {
        var names = new HashSet<>(Set.of("dry_run"));
        declared(door).map(Parameter::getName).forEach(names::add);
        Stream.of(door.method().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(ContractParameters::name)
                .forEach(names::add);
        return names;
    }

    private static Stream<Parameter> declared(Door door) {
        var declared = new ArrayList<Parameter>();
        queries(door).flatMap(ContractParameters::spread).forEach(declared::add);
        if (door.takes(Listing.class)) {
            declared.add(in("query", "limit", limit()));
            declared.add(in("query", "after", PlainSchemas.of("string")));
        }
        if (door.method().hasMethodAnnotation(DryRun.class)) {
            declared.add(in("query", "dry_run", PlainSchemas.of("boolean")));
        }
        if (door.verb().equals("POST")) {
            var text = PlainSchemas.of("string").minLength(1).maxLength(255);
            declared.add(in("header", "Idempotency-Key", text));
        }
        return declared.stream();
    }

    /// Records that Spring fills from the query.
    private static Stream<MethodParameter> queries(Door door) {
        return Stream.of(door.method().getMethodParameters())
                .filter(parameter -> parameter.getParameterType().isRecord())
                .filter(parameter -> !parameter.hasParameterAnnotation(RequestBody.class));
    }

    /// Such a record is so many parameters.
    private static Stream<Parameter> spread(MethodParameter parameter) {
        return Stream.of(parameter.getParameterType().getRecordComponents())
                .map(part -> in("query", part.getName(), PlainSchemas.of(part.getType())));
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    private static Schema limit() {
        var schema = PlainSchemas.of("integer");
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(200));
        schema.setDefault(50);
        return schema;
    }

    private static Parameter in(String place, String name, Schema schema) {
        return new Parameter().in(place).name(name).schema(schema);
    }
}
