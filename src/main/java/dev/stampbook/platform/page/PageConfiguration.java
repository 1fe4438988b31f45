package dev.stampbook.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Connects pages to Spring MVC: the templates' engine, the writing of pages, the assets.
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, null, "dev.stampbook.templates");
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageWriting(templates()));
        handlers.add(new OnwardWriting());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The hash in the address only keeps caches honest; any hash leads to the current file.
        registry.addResourceHandler("/assets/{hash:[0-9a-f]{12}}/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .resourceChain(true)
                .addResolver(new BelowHash());
    }

    /// The path that is asked for begins with the hash, the file's does not.
    private static final class BelowHash extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            return super.getResource(path.substring(path.indexOf('/') + 1), location);
        }
    }
}
