package dev.stampbook.platform.web.contract;

import com.fasterxml.jackson.databind.JavaType;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.json.Kinds;
import dev.stampbook.platform.json.Patch;
import dev.stampbook.platform.web.Reply;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/// Describes our types as JSON writes them: snake case, records with what they require, families
/// told apart by `kind`, merchant texts as language → text.
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // The library's own types are raw.
class ContractSchemas implements ModelConverter {

    private final ConcurrentMap<String, String> owners = new ConcurrentHashMap<>();
    private final Set<String> clashes = new ConcurrentSkipListSet<>();

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        return schema(resolvable(type.getType()), context);
    }

    /// The library hands types over in a form of its own once it has looked into them.
    private static ResolvableType resolvable(Type type) {
        if (!(type instanceof JavaType known)) {
            return ResolvableType.forType(type);
        }
        var inner =
                IntStream.range(0, known.containedTypeCount())
                        .mapToObj(place -> resolvable(known.containedType(place)))
                        .toArray(ResolvableType[]::new);
        return inner.length == 0
                ? ResolvableType.forClass(known.getRawClass())
                : ResolvableType.forClassWithGenerics(known.getRawClass(), inner);
    }

    private Schema schema(ResolvableType type, ModelConverterContext context) {
        var raw = type.resolve(Object.class);
        if (Collection.class.isAssignableFrom(raw)) {
            return PlainSchemas.of("array")
                    .items(schema(type.as(Collection.class).getGeneric(0), context));
        }
        if (raw == Reply.class) {
            return schema(type.getGeneric(0), context);
        }
        if (raw == Texts.class) {
            context.defineModel("Texts", PlainSchemas.texts());
            return reference("Texts");
        }
        if (raw == Patch.class) {
            return PlainSchemas.of("string");
        }
        if (Map.class.isAssignableFrom(raw)) {
            return PlainSchemas.of("object")
                    .additionalProperties(schema(type.as(Map.class).getGeneric(1), context));
        }
        if (Kinds.family(raw)) {
            return family(raw, context);
        }
        return raw.isRecord() && raw != MerchantId.class
                ? record(type, raw, context)
                : PlainSchemas.of(raw);
    }

    /// One of the members, each under a name of its own.
    private Schema family(Class<?> family, ModelConverterContext context) {
        var name = claim(ContractNames.of(family), family.getName());
        if (context.getDefinedModels().containsKey(name)) {
            return reference(name);
        }
        var schema = new JsonSchema();
        context.defineModel(name, schema);
        var discriminator = new Discriminator().propertyName("kind");
        members(family)
                .forEach(
                        member -> {
                            var reference = schema(ResolvableType.forClass(member), context);
                            schema.addOneOfItem(reference);
                            discriminator.mapping(Kinds.of(member), reference.get$ref());
                        });
        schema.setDiscriminator(discriminator);
        return reference(name);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(member -> Kinds.family(member) ? members(member) : Stream.of(member));
    }

    private Schema record(ResolvableType type, Class<?> raw, ModelConverterContext context) {
        var name = claim(ContractNames.of(type), type.toString());
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = PlainSchemas.of("object");
            context.defineModel(name, schema);
            if (Kinds.member(raw)) {
                schema.addProperty("kind", PlainSchemas.constant(Kinds.of(raw)));
                schema.addRequiredItem("kind");
            }
            for (var component : raw.getRecordComponents()) {
                add(schema, component, type, context);
            }
        }
        return reference(name);
    }

    private void add(
            Schema schema,
            RecordComponent component,
            ResolvableType owner,
            ModelConverterContext context) {
        var name = Kinds.snake(component.getName());
        var type = ResolvableType.forType(component.getGenericType(), owner);
        var described = schema(type, context);
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema.addProperty(name, PlainSchemas.nullable(described));
        } else {
            schema.addProperty(name, described);
            schema.addRequiredItem(name);
        }
    }

    /// Two types of one name would silently describe each other. Whoever calls us swallows what we
    /// throw, so the clash is kept until somebody asks.
    private String claim(String name, String owner) {
        var other = owners.putIfAbsent(name, owner);
        if (other != null && !other.equals(owner)) {
            clashes.add(owner + " and " + other + " are both called " + name);
        }
        return name;
    }

    /// Throws when two types would have one name in the contract.
    void refuseClashes() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(String.join("; ", clashes));
        }
    }

    private static Schema reference(String name) {
        return PlainSchemas.reference(name);
    }
}
