package dev.stampbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/// A name tells the role. Some endings tell nothing and are banned.
final class Names {

    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put(".*Service", "the deed as a gerund: Stamping, Redeeming");
        INSTEAD.put(".*Impl", "what is special about it, or no interface at all");
        INSTEAD.put(".*Manager", "the deed as a gerund, or the plural noun that holds the SQL");
        INSTEAD.put(".*(Helper|Utils?)", "the noun whose business it is: Symbols, Ids");
        INSTEAD.put(".*Dto", "the thing on the page or in the answer: CardPage, ScanAnswer");
        INSTEAD.put(".*Entity", "the thing itself: Card, Voucher");
        INSTEAD.put(".*Common|.*Base|(Abstract|Base)[A-Z].*", "a record that both sides hold");
    }

    static final ArchRule NAMES_TELL_THE_ROLE =
            classes()
                    .should(
                            new ArchCondition<JavaClass>("have a name that tells the role") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    checkName(type, events);
                                }
                            });

    private Names() {}

    private static void checkName(JavaClass type, ConditionEvents events) {
        INSTEAD.forEach(
                (banned, instead) -> {
                    if (type.getSimpleName().matches(banned)) {
                        String text = type.getName() + " tells no role; instead: " + instead;
                        events.add(SimpleConditionEvent.violated(type, text));
                    }
                });
    }
}
