package th.sala.plugin.strategy;

import th.sala.api.module.SalaModule;

/** Plans of the agency: outputs, undertakings, budget use and the quarterly report. */
@SalaModule(
        id = "strategy",
        title = "strategy.title",
        icon = "vaadin:line-chart",
        order = 10,
        permissions = {
            StrategyPermissions.READ,
            StrategyPermissions.EDIT,
            StrategyPermissions.IMPORT,
            StrategyPermissions.REPORT
        },
        readPermissions = {StrategyPermissions.READ, StrategyPermissions.REPORT},
        agencyPermissions = {StrategyPermissions.READ, StrategyPermissions.REPORT})
public class StrategyModule {}
