package th.sala.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/** How long modules took to come and go, from the portal's own journal of operations. */
final class ModuleBench implements Measurement {
    @Override
    public String name() {
        return "module";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet acts = statement.executeQuery(
                        "select kind, module_id, timestampdiff(microsecond, started_at, ended_at) / 1000000"
                                + " from core_module_operation where ended_at is not null and result = 'DONE'"
                                + " order by id")) {
            while (acts.next()) {
                String kind = acts.getString(1).toLowerCase(java.util.Locale.ROOT);
                figures.add(new Figure(
                        "module " + kind,
                        acts.getDouble(3),
                        "s",
                        kind.equals("install") ? "<= 2 warm" : kind.equals("uninstall") ? "<= 0.5" : "",
                        "journal of operations",
                        acts.getString(2),
                        portal.flags()));
            }
        }
    }
}
