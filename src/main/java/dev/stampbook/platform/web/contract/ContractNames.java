package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.json.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/// Names in the contract that code made from it reads well with: schemas, operations, tags.
final class ContractNames {

    /// Types whose own name says too little once it stands alone.
    private static final Map<String, String> TYPES =
            Map.of(
                    "Code", "RedeemCode",
                    "CodeForm", "RedeemCodeSource",
                    "ConsentView", "KeptConsent",
                    "From", "Origin",
                    "Goal", "ReachedGoal",
                    "Granted", "CounterReward",
                    "ProgramForm", "NewProgram",
                    "RewardView", "GrantedReward");

    /// Nouns that stand for a deed on the thing before them.
    private static final Map<String, String> DEEDS =
            Map.of("reversal", "reverse", "redemption", "redeem", "secret-rotation", "rotate");

    /// Things that are not made but done to the thing before them.
    private static final Map<String, String> ADDED =
            Map.of("stamps", "stamp", "codes", "import-codes-into");

    /// A thing of which a merchant has one.
    private static final List<String> SETTINGS = List.of("settings");

    /// The same, where it is brought and not changed.
    private static final List<List<String>> ONE_OF_A_KIND =
            List.of(List.of("pass-certificate"), List.of("google-key"));

    private ContractNames() {}

    /// `CustomerView` → `Customer`, `Page<CustomerView>` → `CustomerPage`.
    static String of(ResolvableType type) {
        var name = of(type.resolve(Object.class));
        return type.hasGenerics() ? of(type.getGeneric(0)) + name : name;
    }

    /// A member of a family carries its kind and the name of the family: `DaysValidity`.
    static String of(Class<?> type) {
        if (Kinds.member(type)) {
            return pascal(Kinds.of(type)) + of(family(type));
        }
        var name = type.getSimpleName();
        return TYPES.getOrDefault(
                name, name.replaceAll("(View|Form)$", "").replaceAll("Body$", "Request"));
    }

    /// `GET /api/v1/cards/{card}/events` → `listCardEvents`, `POST …/{id}/archive` →
    /// `archiveProgram`.
    static String operation(String method, String path) {
        var nouns = nouns(path);
        var one = path.endsWith("}") || ONE_OF_A_KIND.contains(nouns);
        var deed = !one && nouns.size() > 1 && !nouns.getLast().matches(".*s([.][a-z]+)?");
        if (path.contains("}.")) {
            return "get" + singulars(nouns) + pascal(path.substring(path.lastIndexOf('.') + 1));
        }
        if (deed) {
            var word = nouns.getLast();
            return camel(DEEDS.getOrDefault(word, word))
                    + singulars(nouns.subList(0, nouns.size() - 1));
        }
        if (nouns.equals(SETTINGS)) {
            return (method.equals("GET") ? "get" : "update") + "Settings";
        }
        return switch (method) {
            case "GET" -> one ? "get" + singulars(nouns) : "list" + plural(nouns);
            case "POST" -> created(nouns);
            case "PATCH" -> "update" + singulars(nouns);
            case "DELETE" -> "delete" + singulars(nouns);
            default -> method.toLowerCase(Locale.ROOT) + singulars(nouns);
        };
    }

    /// `/api/v1/api-keys/{id}` → `API keys`.
    static String tag(String path) {
        var words = nouns(path).getFirst().replace('-', ' ');
        var capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return capital.replace("Api ", "API ");
    }

    /// `listCardEvents` → `List card events`.
    static String sentence(String operation) {
        var words = operation.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).replace("api ", "API ");
    }

    private static Class<?> family(Class<?> member) {
        return Stream.of(member.getInterfaces())
                .filter(Kinds::family)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(member + " has no family"));
    }

    private static String created(List<String> nouns) {
        var owner = nouns.subList(0, nouns.size() - 1);
        var deed = ADDED.get(nouns.getLast());
        return deed == null || owner.isEmpty()
                ? "create" + singulars(nouns)
                : camel(deed) + singulars(owner);
    }

    private static String plural(List<String> nouns) {
        return singulars(nouns.subList(0, nouns.size() - 1)) + pascal(nouns.getLast());
    }

    private static String camel(String noun) {
        var name = pascal(noun);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> nouns(String path) {
        var nouns = new ArrayList<String>();
        Stream.of(path.split("/", -1))
                .skip(3)
                .filter(segment -> !segment.startsWith("{"))
                .forEach(nouns::add);
        return nouns;
    }

    private static String singulars(List<String> nouns) {
        var name = new StringBuilder();
        nouns.forEach(noun -> name.append(pascal(singular(noun))));
        return name.toString();
    }

    private static String singular(String noun) {
        return noun.endsWith("ches")
                ? noun.substring(0, noun.length() - 2)
                : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String pascal(String noun) {
        var name = new StringBuilder();
        for (var word : noun.split("[-_.]", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
