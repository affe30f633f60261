package th.sala.core.shell.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps small what each open page holds for its connection: a buffer of 48 KB that nothing is ever written to, and
 * 300 KB to compress messages of a few hundred bytes.
 */
@Component
class PushBuffers extends OncePerRequestFilter implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";
    private static final String LETTERS = "256";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            ServletConfig servlet = service.getServlet().getServletConfig();
            Object push = servlet.getServletContext()
                    .getAttribute(JSR356WebsocketInitializer.getAttributeName(servlet.getServletName()));
            if (push instanceof AtmosphereFramework framework) {
                framework.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, LETTERS);
            }
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(EXTENSIONS) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Enumeration<String> getHeaders(String name) {
                        return EXTENSIONS.equalsIgnoreCase(name)
                                ? Collections.emptyEnumeration()
                                : super.getHeaders(name);
                    }
                },
                response);
    }
}
