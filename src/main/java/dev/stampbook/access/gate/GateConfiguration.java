package dev.stampbook.access.gate;

import dev.stampbook.access.Admitting;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.start.OperatorToken;
import dev.stampbook.platform.web.ProblemWriting;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.contract.GateRefusals;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.platform.web.pace.Returning;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Two ways in: one for programs, one for people. Neither keeps anything between two requests.
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    private static final String OPERATOR_ROUTES = "/api/v1/merchants/**";
    private static final String[] CONTRACT = {"/api/v1/openapi.json", "/api/v1/openapi.json.yaml"};

    private final ProblemWriting problems;

    GateConfiguration(ProblemWriting problems) {
        this.problems = problems;
    }

    /// Nobody reads how long each filter took, and watching them costs more than most of them do.
    @Bean
    SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    BearerFilter.Pacing pacing(FailedLookups failures, Returning returning) {
        return new BearerFilter.Pacing(failures, returning);
    }

    @Bean
    GateRefusals gateRefusals() {
        return new Exports();
    }

    /// Spring Security would put the filter before the chains as well if it were a bean.
    @Bean
    @Order(1)
    SecurityFilterChain gateForPrograms(
            HttpSecurity http,
            Admitting admitting,
            OperatorToken operatorToken,
            BearerFilter.Pacing pacing) {
        var bearer = new BearerFilter(admitting, operatorToken, pacing, problems);
        return plain(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(CONTRACT)
                                        .permitAll()
                                        .requestMatchers(OPERATOR_ROUTES)
                                        .hasRole("OPERATOR")
                                        .anyRequest()
                                        .hasRole("MERCHANT"))
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .build();
    }

    /// Wallets sign what they say or have a secret of their own, and no form of ours.
    @Bean
    @Order(1)
    SecurityFilterChain gateForWallets(HttpSecurity http) {
        return plain(http.securityMatcher("/google/**", "/apple/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain gateForPeople(
            HttpSecurity http, Admitting admitting, Fingerprints fingerprints, KioskGate kiosk) {
        return plain(http)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(fingerprints)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new DeviceFilter(admitting, problems), AuthorizationFilter.class)
                .addFilterAfter(kiosk.filter(problems), DeviceFilter.class)
                .build();
    }

    /// Headers are written for every answer in one place, and nothing is remembered.
    private HttpSecurity plain(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(this::tellProblems);
    }

    private void tellProblems(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.authenticationEntryPoint(
                        (request, response, stranger) ->
                                problems.write(
                                        request, response, new TurnedAway(WebRefusal.UNAUTHORIZED)))
                .accessDeniedHandler(
                        (request, response, denied) ->
                                problems.write(
                                        request, response, new TurnedAway(WebRefusal.FORBIDDEN)));
    }
}
