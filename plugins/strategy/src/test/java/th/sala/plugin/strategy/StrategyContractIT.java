package th.sala.plugin.strategy;

import th.sala.testkit.ModuleContractTest;

class StrategyContractIT extends ModuleContractTest {}
