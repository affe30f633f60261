package th.sala.core.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.util.Locale;
import java.util.Map;
import th.sala.core.TestTexts;

/** A screen without a browser on which parts are tried, with services the test hands over. */
final class Stage {
    private Stage() {}

    /** @param services by the API type they stand for */
    static void open(Map<Class<?>, Object> services) {
        MockVaadin.setup(MockedUI::new, new Servlet(services));
        UI.getCurrent().setLocale(Locale.of("th"));
    }

    static void close() {
        MockVaadin.tearDown();
    }

    private static final class Servlet extends MockVaadinServlet {
        private final transient Map<Class<?>, Object> services;

        Servlet(Map<Class<?>, Object> services) {
            super(new Routes());
            this.services = services;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            var service = new MockService(this, configuration, MockedUI::new) {
                @Override
                public Instantiator getInstantiator() {
                    return new Handing(this, services);
                }
            };
            service.init();
            return service;
        }
    }

    private static final class Handing extends DefaultInstantiator {
        private final transient Map<Class<?>, Object> services;

        Handing(VaadinServletService service, Map<Class<?>, Object> services) {
            super(service);
            this.services = services;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return services.containsKey(type) ? type.cast(services.get(type)) : super.getOrCreate(type);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return new TestTexts();
        }
    }
}
