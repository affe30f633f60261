package th.sala.core.module.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.SpringBeanContainer;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.stereotype.Component;

/** Builds the EntityManagerFactory of a module after the pattern of the core's. */
@Component
public class ModuleJpa {
    private static final List<String> AS_THE_CORE = List.of(
            AvailableSettings.DIALECT,
            AvailableSettings.JDBC_TIME_ZONE,
            AvailableSettings.PHYSICAL_NAMING_STRATEGY,
            AvailableSettings.IMPLICIT_NAMING_STRATEGY,
            "hibernate.boot.allow_jdbc_metadata_access");

    private final EntityManagerFactory core;
    private final DataSource database;

    ModuleJpa(EntityManagerFactory core, DataSource database) {
        this.core = core;
        this.database = database;
    }

    /** A DataSource that joins the core's transaction. */
    public DataSource dataSource() {
        return new JoinedDataSource(database);
    }

    public LocalContainerEntityManagerFactoryBean factory(
            String id, PersistenceManagedTypes entities, DataSource joined, ConfigurableListableBeanFactory beans) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("sala-" + id);
        factory.setManagedTypes(entities);
        factory.setDataSource(joined);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaDialect(new JoiningJpaDialect(core));
        Map<String, Object> properties = new HashMap<>();
        AS_THE_CORE.forEach(name ->
                Optional.ofNullable(core.getProperties().get(name)).ifPresent(value -> properties.put(name, value)));
        // otherwise a missing table is found in some other schema of the server, and the mapping called valid
        properties.put(AvailableSettings.DEFAULT_CATALOG, schema());
        properties.put(AvailableSettings.HBM2DDL_AUTO, "validate");
        // a module lets itself be found by plain rows; no class of it is held by the index
        properties.put("hibernate.search.enabled", false);
        properties.put(AvailableSettings.BEAN_CONTAINER, new SpringBeanContainer(beans));
        factory.setJpaPropertyMap(properties);
        return factory;
    }

    private String schema() {
        try (Connection connection = database.getConnection()) {
            String name = connection.getCatalog();
            return name.matches("\\w+") ? name : "`" + name + "`";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table some entity is mapped to although it does not carry the module's prefix, or empty. */
    public static Optional<String> foreignTable(String id, EntityManagerFactory factory) {
        List<String> tables = new ArrayList<>();
        factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            for (Object table : entity.getQuerySpaces()) {
                tables.add(table.toString().replaceAll("^.*\\.|`", ""));
            }
        });
        return tables.stream().filter(table -> !table.startsWith(id + "_")).findFirst();
    }
}
