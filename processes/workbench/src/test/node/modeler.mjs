// What Camunda Modeler does with element templates, by its own code and without its window.
//   node bundle.mjs validate FILE        every template of a file against the official schema; prints one line per flaw
//   node bundle.mjs apply ORDER          {templates, model, out, elements: [{id, template, values: {attribute or property: text}}]}
import Modeler from 'bpmn-js-headless/lib/Modeler';
import { ElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import { validateAll } from '@bpmn-io/element-templates-validator';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { readFileSync, writeFileSync } from 'node:fs';

// Labels are measured in a browser; here they have one size.
const labels = {
  textRenderer: [ 'value', {
    getExternalLabelBounds: bounds => ({ ...bounds, width: 90, height: 20 }),
    getLayoutedBounds: bounds => bounds
  } ]
};

const read = file => JSON.parse(readFileSync(file, 'utf8'));

function validate(file) {
  const { results } = validateAll(read(file));
  for (const { object, errors } of results) {
    (errors ?? []).forEach(error => console.log(`${ object.id }: ${ error.dataPath ?? '' } ${ error.message } ${ JSON.stringify(error.params) }`));
  }
  console.log(`${ results.length } validated`);
}

function property(businessObject, name) {
  const values = businessObject.get('extensionElements')?.get('values') ?? [];
  const group = values.find(value => value.$type === 'camunda:Properties');
  return group?.get('values').find(value => value.get('name') === name);
}

/** As the properties panel does; only what the template has a field for. */
function fill(modeler, element, template, values) {
  for (const [ name, value ] of Object.entries(values)) {
    const field = template.properties.find(each => each.binding.name === name);
    if (!field || field.type === 'Hidden') {
      throw new Error(`${ template.id } has no field for ${ name }`);
    }
    if (field.type === 'Dropdown' && !field.choices.some(choice => choice.value === value)) {
      throw new Error(`${ template.id } does not offer ${ value } for ${ name }`);
    }
    const pattern = field.constraints?.pattern?.value;
    if (pattern && !new RegExp(pattern).test(value)) {
      throw new Error(`${ template.id } refuses ${ value } for ${ name }`);
    }
    if (field.binding.type === 'property') {
      modeler.get('modeling').updateProperties(element, { [name]: value });
    } else {
      modeler.get('modeling').updateModdleProperties(element, property(element.businessObject, name), { value });
    }
  }
}

async function apply(order) {
  const modeler = new Modeler({
    additionalModules: [ ElementTemplatesCoreModule, labels ],
    moddleExtensions: { camunda }
  });
  const templates = read(order.templates);
  const errors = [];
  modeler.get('eventBus').on('elementTemplates.errors', event => errors.push(...event.errors));
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  const { warnings } = await modeler.importXML(readFileSync(order.model, 'utf8'));
  const known = modeler.get('elementTemplates');
  for (const { id, template, values } of order.elements) {
    const wanted = known.getLatest(template)[0];
    const element = modeler.get('elementRegistry').get(id);
    if (!known.getLatest(element).some(each => each.id === template)) {
      throw new Error(`The modeler does not offer ${ template } for ${ id }, a ${ element.type }`);
    }
    fill(modeler, known.applyTemplate(element, wanted), wanted, values);
  }
  const problems = [ ...errors, ...warnings ];
  if (problems.length) {
    throw new Error(problems.map(String).join('\n'));
  }
  writeFileSync(order.out, (await modeler.saveXML({ format: true })).xml);
  console.log(`${ order.elements.length } applied`);
}

const [ task, argument ] = process.argv.slice(2);
if (task === 'validate') {
  validate(argument);
} else {
  await apply(read(argument));
}
