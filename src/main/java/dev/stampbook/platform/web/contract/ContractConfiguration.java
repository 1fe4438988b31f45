package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Reply;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The frame of the API document: what it is, where it is served, how callers show who they are.
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addResponseWrapperToIgnore(Reply.class)
                .addRequestWrapperToIgnore(Caller.class, Listing.class);
    }

    @Bean
    OpenAPI contract(Settings settings, ContractAnswers answers) {
        var components = new Components();
        components.addSecuritySchemes("api_key", bearer("A key of a merchant: `sb_…`."));
        components.addSecuritySchemes("operator", bearer("The token of who runs the instance."));
        answers.define(components);
        return new OpenAPI()
                .info(info())
                .servers(List.of(new Server().url(settings.web().url().toString())))
                .components(components);
    }

    /// Tags are what the operations carry; each is said once at the top, in order.
    @Bean
    OpenApiCustomizer tags() {
        return contract -> {
            var names = new TreeSet<String>();
            contract.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(List::stream)
                    .map(Operation::getTags)
                    .forEach(names::addAll);
            contract.setTags(names.stream().map(ContractConfiguration::tag).toList());
        };
    }

    private static Tag tag(String name) {
        return new Tag().name(name).description(name + " of the public API.");
    }

    private static SecurityScheme bearer(String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(description);
    }

    private static Info info() {
        return new Info()
                .title("Stampbook")
                .version("1")
                .description(
                        """
                        Stamp cards whose rewards are redeemed exactly once. Within version 1
                        fields are only added. Every POST takes an `Idempotency-Key`; every "no"
                        is a problem document with a `code`.
                        """)
                .contact(new Contact().name("The maintainers of Stampbook"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
    }
}
