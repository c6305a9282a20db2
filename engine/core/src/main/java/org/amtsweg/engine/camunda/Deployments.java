package org.amtsweg.engine.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.engine.process.ProcessRuntime.Deployed;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.step.StepDescriptor;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Puts processes and their tables into the engine (<i>Bereitstellung</i>), once per version and content.
 *
 * <p>A deployment is named after its version and the hash of its files: the engine's own duplicate filter would leave unchanged tables out of a new deployment,
 * where the process then misses them.
 */
final class Deployments {

    private static final String PROCESS = "process.bpmn";

    private final Function<String, Optional<StepDescriptor>> steps;
    private final DecisionTables tables;
    private @Nullable ProcessEngineConfigurationImpl configuration;

    Deployments(CamundaSettings settings) {
        this.steps = settings.steps();
        this.tables = new DecisionTables(this::tablesOf, settings.observer());
    }

    void use(ProcessEngineConfigurationImpl built) {
        this.configuration = built;
    }

    DecisionTables tables() {
        return tables;
    }

    Deployed deploy(Deployable deployable) {
        List<Finding> findings = new ArrayList<>();
        Set<String> decisions = new HashSet<>();
        for (Map.Entry<String, String> table : new TreeMap<>(deployable.tables()).entrySet()) {
            TableGuard.Tables checked = TableGuard.check(table.getKey(), table.getValue(), tables);
            findings.addAll(checked.findings());
            decisions.addAll(checked.decisions());
        }
        ModelGuard.Model model =
                ModelGuard.check(deployable.bpmn(), topic -> steps.apply(topic).isPresent(), decisions::contains);
        findings.addAll(model.findings());
        if (!findings.isEmpty()) {
            return new Deployed(Optional.empty(), new Findings(findings));
        }
        try {
            return engine().getCommandExecutorTxRequired().execute(context -> {
                // One node after the other, so that two that start together do not deploy twice.
                context.getPropertyManager().acquireExclusiveLock();
                return deployOnce(deployable, model);
            });
        } catch (ParseException e) {
            return refused(parseFindings(e));
        } catch (CarriedFailure e) {
            return refused(List.of(Finding.error(PROCESS, "engine.expression.syntax")));
        } catch (ProcessEngineException e) {
            return refused(List.of(Finding.error(PROCESS, "engine.model", Map.of("reason", EngineErrors.describe(e)))));
        }
    }

    private Deployed deployOnce(Deployable deployable, ModelGuard.Model model) {
        RepositoryService repository = engine().getRepositoryService();
        // With the version: an unchanged process in a new version of its folder has other forms and texts.
        String name = model.processId() + "#" + deployable.version() + "#" + hash(deployable);
        List<Deployment> known = repository
                .createDeploymentQuery()
                .deploymentName(name)
                .orderByDeploymentTime()
                .asc()
                .list();
        if (!known.isEmpty()) {
            return new Deployed(Optional.of(definition(known.get(0).getId())), Findings.NONE);
        }
        Optional<String> tag = model.versionTag();
        if (tag.isPresent() && exists(repository, model.processId(), tag.get())) {
            // A caller is bound to this version; the engine would refuse to choose between two.
            return refused(List.of(Finding.error(
                    PROCESS, "engine.block.changed", Map.of("block", model.processId(), "version", tag.get()))));
        }
        DeploymentBuilder builder = repository
                .createDeployment()
                .name(name)
                .source("amtsweg")
                .addInputStream(PROCESS, new ByteArrayInputStream(utf8(deployable.bpmn())));
        deployable.tables().forEach((file, dmn) -> builder.addInputStream(file, new ByteArrayInputStream(utf8(dmn))));
        // Not queried: within this command nothing is written yet.
        ProcessDefinition deployed =
                builder.deployWithResult().getDeployedProcessDefinitions().get(0);
        return new Deployed(Optional.of(deployed.getId()), Findings.NONE);
    }

    private static boolean exists(RepositoryService repository, String processId, String versionTag) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processId)
                        .versionTag(versionTag)
                        .count()
                > 0;
    }

    private String definition(String deploymentId) {
        ProcessDefinition definition = engine().getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .singleResult();
        return definition.getId();
    }

    /** The deployment that a process belongs to, with its tables. */
    String deploymentOf(String definitionId) {
        return engine().getCommandExecutorTxRequired()
                .execute(context -> engine().getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId)
                        .getDeploymentId());
    }

    private List<String> tablesOf(String deploymentId) {
        RepositoryService repository = engine().getRepositoryService();
        List<String> files = new ArrayList<>();
        for (String name : repository.getDeploymentResourceNames(deploymentId)) {
            if (!name.equals(PROCESS)) {
                try (InputStream in = repository.getResourceAsStream(deploymentId, name)) {
                    files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static Deployed refused(List<Finding> findings) {
        return new Deployed(Optional.empty(), new Findings(findings));
    }

    /** The engine's own complaints; their texts quote the model, which is public. */
    private static List<Finding> parseFindings(ParseException e) {
        List<Finding> findings = new ArrayList<>();
        e.getResorceReports().forEach(report -> {
            for (Problem problem : report.getErrors()) {
                findings.add(Finding.error(
                        PROCESS + ":" + problem.getLine(),
                        "engine.model",
                        Map.of(
                                "reason",
                                Optional.ofNullable(problem.getMessage()).orElse(""))));
            }
        });
        return findings;
    }

    private static String hash(Deployable deployable) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, PROCESS, deployable.bpmn());
            new TreeMap<>(deployable.tables()).forEach((file, dmn) -> add(digest, file, dmn));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String name, String content) {
        digest.update(utf8(name + ":" + content.length() + ":"));
        digest.update(utf8(content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ProcessEngineConfigurationImpl engine() {
        if (configuration == null) {
            throw new IllegalStateException("The engine is not built yet");
        }
        return configuration;
    }
}
