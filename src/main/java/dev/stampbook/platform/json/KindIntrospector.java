package dev.stampbook.platform.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Gives every sealed interface of the product the discriminator `kind` and every constant its
/// name in lower case, so that domain types stay free of JSON annotations.
class KindIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    @SuppressWarnings("NullAway") // Jackson's own signature: null means "nothing to say".
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedClass && familyOf(annotated.getRawType()) != null) {
            return JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, true);
        }
        return super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson's own signature: null means "nothing to say".
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        var type = annotated.getRawType();
        if (type.isInterface() && type.isSealed() && ours(type)) {
            return Stream.of(type.getPermittedSubclasses())
                    .map(member -> new NamedType(member, Kinds.of(member)))
                    .toList();
        }
        return super.findSubtypes(config, annotated);
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson's own signature: null means "nothing to say".
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
        return familyOf(annotated.getRawType()) == null
                ? super.findTypeName(config, annotated)
                : Kinds.of(annotated.getRawType());
    }

    /// Constants in lower case. Jackson's own switch for it asks the machine's language, and a
    /// Turkish machine would write `actıve`.
    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        super.findEnumValues(config, type, constants, names);
        for (var place = 0; place < constants.length; place++) {
            if (names[place] == null) {
                names[place] = constants[place].name().toLowerCase(Locale.ROOT);
            }
        }
        return names;
    }

    private static @Nullable Class<?> familyOf(Class<?> type) {
        if (!ours(type)) {
            return null;
        }
        if (type.isInterface() && type.isSealed()) {
            return type;
        }
        return Stream.of(type.getInterfaces()).filter(Class::isSealed).findFirst().orElse(null);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("dev.stampbook.");
    }
}
