package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the engine itself, past our own API, the way a hole somewhere else would. */
@ParameterizedClass
@EnumSource(Bench.Database.class)
class AttackTest {

    private static final String RUN =
            "${''.getClass().forName('org.amtsweg.engine.camunda.AttackTest$Attacker').getMethod('run').invoke(null)}";

    private final Bench bench;
    private final ProcessEngine engine;
    private final CaseId caseId = CaseId.random();

    AttackTest(Bench.Database database) {
        this.bench = Bench.on(database);
        this.engine = bench.runtime.engine();
    }

    /** What an attacker wants to run. */
    public static final class Attacker {
        static final List<String> RUNS = new ArrayList<>();

        private Attacker() {}

        public static String run() {
            RUNS.add("run");
            return "x";
        }
    }

    @BeforeEach
    void noRunsYet() {
        Attacker.RUNS.clear();
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void theAttackWouldWorkWithTheEnginesOwnExpressions() {
        var manager = new org.camunda.bpm.engine.impl.el.JuelExpressionManager();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context ->
                        manager.createExpression(RUN).getValue(StartProcessVariableScope.getSharedInstance()));
        assertThat(Attacker.RUNS).hasSize(1);
    }

    @Test
    void runsNoCodeThroughATaskQuery() {
        TaskService tasks = engine.getTaskService();
        List<TaskQuery> attacks = List.of(
                tasks.createTaskQuery().taskAssigneeExpression(RUN),
                tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(RUN)
                        .taskName("x")
                        .endOr(),
                tasks.createTaskQuery().or().taskCandidateGroupInExpression(RUN).endOr(),
                tasks.createTaskQuery().or().dueBeforeExpression(RUN).endOr());
        for (TaskQuery attack : attacks) {
            assertThatThrownBy(attack::list).isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(attack::count).isInstanceOf(ProcessEngineException.class);
        }
        assertThat(Attacker.RUNS).isEmpty();
    }

    @Test
    void runsNoCodeThroughAStoredFilter() {
        FilterEntity filter = (FilterEntity) engine.getFilterService().newTaskFilter("attack");
        filter.setQuery(engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(RUN)
                .endOr());
        assertThatThrownBy(() -> engine.getFilterService().saveFilter(filter))
                .isInstanceOf(ProcessEngineException.class);

        // As if it had been there before us.
        bench.jdbc.sql("delete from ACT_RU_FILTER").update();
        bench.jdbc
                .sql(
                        "insert into ACT_RU_FILTER (ID_, REV_, RESOURCE_TYPE_, NAME_, QUERY_) values ('f', 1, 'Task', 'attack', ?)")
                .param("{\"taskAssigneeExpression\":\"" + RUN + "\",\"orQueries\":[{\"assigneeExpression\":\"" + RUN
                        + "\"}]}")
                .update();
        Filter stored = engine.getFilterService().getFilter("f");
        assertThat(stored).isNotNull();
        assertThatThrownBy(() -> engine.getFilterService().list("f")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engine.getFilterService().count("f")).isInstanceOf(ProcessEngineException.class);
        bench.jdbc.sql("delete from ACT_RU_FILTER").update();
        assertThat(Attacker.RUNS).isEmpty();
    }

    /** The list of expressions refuses even where the switches and the interceptor were forgotten. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                RUN,
                "${''.getClass()}",
                "${''.class}",
                "${''['class']}",
                "${now()}",
                "${dateTime()}",
                "${currentUser()}",
                "${currentUserGroups()}",
                "${execution.id}",
                "${execution}",
                "${runtimeService}",
                "${authenticatedUserId}",
                "${form.getClass()}",
                "${form.entrySet().iterator()}",
                "#{repositoryService.createDeployment()}",
                "x ${now()} y",
                "${form['x'].toString()}",
                "${true ? runtimeService : form}",
            })
    void makesNoExpressionOutsideTheAllowedRoots(String attack) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThatThrownBy(() -> configuration.getExpressionManager().createExpression(attack))
                .isInstanceOf(CarriedFailure.class);
        assertThat(bench.runtime
                        .deploy(deployable(process(
                                "x_refused",
                                start(),
                                end("end"),
                                "<bpmn:sequenceFlow id='f' sourceRef='start' targetRef='end'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>"
                                        + attack.replace("&", "&amp;")
                                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>")))
                        .findings()
                        .hasErrors())
                .isTrue();
        assertThat(Attacker.RUNS).isEmpty();
    }

    @Test
    void readsNothingOutsideACase() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var expression = configuration.getExpressionManager().createExpression("${form.name}");
        assertThatThrownBy(() -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(context -> expression.getValue(StartProcessVariableScope.getSharedInstance())))
                .isInstanceOf(CarriedFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${form.thing.value}",
                "${form.thing}",
                "${form.list[0]}",
                "${form.text.length}",
                "${form.text.bytes}",
                "${form.number.class}"
            })
    void touchesNoObjectWithBehaviourEvenIfTheCaseFileHoldsOne(String attack) {
        bench.notes(caseId)
                .roots
                .put("form", Map.of("thing", new Thing(), "list", List.of(new Thing()), "text", "x", "number", 1));
        String definition = bench.deploy(process(
                "x_thing",
                start(),
                choice("which", "which_to_end"),
                end("end"),
                end("other"),
                flows("start", "which", "end"),
                flowIf("which", "other", "${" + attack.substring(2, attack.length() - 1) + " == 'x'}")));

        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOf(AmtswegException.class)
                .hasNoCause();
        assertThat(Attacker.RUNS).isEmpty();
    }

    /** A bean whose getter must not run. */
    public static final class Thing {
        public String getValue() {
            return Attacker.run();
        }

        @Override
        public String toString() {
            return Attacker.run();
        }
    }

    @Test
    void treatsWhatIsNotThereAsNull() {
        Map<String, Object> form = new HashMap<>();
        form.put("blank", null);
        bench.notes(caseId).roots.put("form", form);
        bench.start(
                bench.deploy(
                        process(
                                "x_null",
                                start(),
                                choice("which", "which_to_end"),
                                end("end"),
                                end("other"),
                                flows("start", "which", "end"),
                                flowIf(
                                        "which",
                                        "other",
                                        "${form.blank == null and form.none.deeper == null and payment.state == null and not (form.x gt 3)}"))),
                caseId);
        assertThat(bench.notes(caseId).heard()).contains("entered other");
    }

    @Test
    void storesNoVariableOfAnyKind() {
        String instance = bench.start(
                bench.deploy(process("x_variable", start(), userTask("one"), end("end"), flows("start", "one", "end"))),
                caseId);
        for (Object value : new Object[] {
            new Date[] {Date.from(Instant.EPOCH)}, new ArrayList<>(List.of("x")), new Date[0], "text", 1, new byte[] {1}
        }) {
            assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance, "v", value))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .setVariable(
                                instance,
                                "v",
                                Variables.serializedObjectValue("rO0=")
                                        .serializationDataFormat("application/x-java-serialized-object")
                                        .objectTypeName("x")
                                        .create()))
                .isInstanceOf(RuntimeException.class);
        assertThat(bench.rows("ACT_RU_VARIABLE")).isZero();
    }

    @Test
    void runsNoScript() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        for (String language : List.of("javascript", "groovy", "juel", "feel")) {
            assertThatThrownBy(() -> configuration
                            .getCommandExecutorTxRequired()
                            .execute(context ->
                                    configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
                    .isInstanceOf(CarriedFailure.class);
        }
    }

    @Test
    void isNotFoundThroughTheEnginesStaticRegister() {
        assertThat(org.camunda.bpm.engine.ProcessEngines.getProcessEngines()).isEmpty();
    }

    /** The engine's own limit counts only for a user it has authenticated, and it never has one here. */
    @Test
    void givesNoListLongerThanTheLimit() {
        for (int i = 0; i <= 500; i++) {
            bench.jdbc
                    .sql(
                            "insert into ACT_RU_FILTER (ID_, REV_, RESOURCE_TYPE_, NAME_, QUERY_) values (?, 1, 'Task', 'x', '{}')")
                    .param("f" + i)
                    .update();
        }
        assertThat(engine.getFilterService().createFilterQuery().list()).hasSize(500);
        assertThat(engine.getFilterService().createFilterQuery().unlimitedList())
                .hasSize(500);
        bench.jdbc.sql("delete from ACT_RU_FILTER").update();
    }
}
