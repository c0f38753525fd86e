/** The parts of Element Plus the console uses, and no more, so that the rest is not shipped; their styles: element.css. */
export {
  ElButton,
  ElCheckbox,
  ElDatePicker,
  ElDrawer,
  ElForm,
  ElFormItem,
  ElInput,
  ElInputNumber,
  ElOption,
  ElProgress,
  ElRadio,
  ElRadioButton,
  ElRadioGroup,
  ElSelect,
  ElSwitch,
  ElTag,
} from 'element-plus'
