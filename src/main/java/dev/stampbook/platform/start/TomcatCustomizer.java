package dev.stampbook.platform.start;

import dev.stampbook.platform.start.Settings.Web;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Adds to Tomcat what the settings ask for: trusted proxies, and https on the local network.
@Component
class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Settings settings;

    TomcatCustomizer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(TomcatCustomizer::askForBodiesLate);
        if (!settings.web().trustedProxies().isEmpty()) {
            tomcat.addEngineValves(forwarded(settings.web()));
        }
        settings.web().lan().ifPresent(address -> tomcat.addAdditionalConnectors(https(address)));
    }

    /// Who waits to be asked for a large body is told "too large" instead of being asked.
    private static void askForBodiesLate(Connector connector) {
        connector.setProperty("continueResponseTiming", "onRead");
    }

    /// Forwarded headers count only when the peer is a named proxy; Tomcat's own default would
    /// believe every private address.
    private static RemoteIpValve forwarded(Web web) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", web.trustedProxies()));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        return valve;
    }

    private Connector https(String address) {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        askForBodiesLate(connector);
        connector.setPort(Lan.PORT);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("address", address);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(certificate(address));
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadExecutor("lan-"));
        }
        return connector;
    }

    private SSLHostConfig certificate(String address) {
        var lan = new LanCertificate(settings.data().resolve("tls"), address);
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystoreFile(lan.keystore().toString());
        certificate.setCertificateKeystorePassword(LanCertificate.PASSWORD);
        certificate.setCertificateKeystoreType("PKCS12");
        host.addCertificate(certificate);
        return host;
    }
}
