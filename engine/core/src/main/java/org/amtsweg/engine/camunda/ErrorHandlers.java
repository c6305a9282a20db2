package org.amtsweg.engine.camunda;

import org.camunda.bpm.engine.impl.bpmn.helper.ErrorDeclarationForProcessInstanceFinder;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.tree.ActivityExecutionHierarchyWalker;

/** Asks whether a model catches an error (<i>Fehlerbehandlung</i>) without throwing it, so that nothing has to be rolled back if not. */
final class ErrorHandlers {

    private ErrorHandlers() {}

    static boolean catches(ActivityExecution execution, String errorCode) {
        var finder = new ErrorDeclarationForProcessInstanceFinder(null, errorCode, execution.getActivity());
        var walker = new ActivityExecutionHierarchyWalker(execution);
        walker.addScopePreVisitor(finder);
        walker.walkUntil(element -> finder.getErrorEventDefinition() != null || element == null);
        return finder.getErrorHandlerActivity() != null;
    }
}
